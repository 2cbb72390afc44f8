import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { devicesQuery, endDevice, endOtherDevices } from '../../api/security';
import { ConfirmButton } from '../../kit/ConfirmButton';
import { Failed, Waiting } from '../../kit/States';
import { When } from '../../kit/When';
import { deviceName } from './deviceName';

/** Where one is signed in, and the way out of there. */
export function Devices() {
  const { t } = useTranslation('identity');
  const devices = useQuery(devicesQuery());
  if (devices.isPending) return <Waiting rows={2} height={52} />;
  if (devices.isError) return <Failed error={devices.error} retry={() => void devices.refetch()} />;
  const { items } = devices.data;
  return (
    <Stack>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {items.map((device) => {
          const name = deviceName(device.device) || t('devices.unknown');
          return (
            <Group component="li" key={device.id} wrap="nowrap" justify="space-between">
              <Group gap="sm" wrap="nowrap">
                <MonitorSmartphone size={20} aria-hidden />
                <div>
                  <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
                  <Text size="sm" c="dimmed">
                    {device.current ? t('devices.this') : t('devices.used')} · <When at={device.lastUsedAt} />
                  </Text>
                </div>
              </Group>
              {!device.current && (
                <Button
                  variant="default"
                  aria-label={t('devices.endThis', { device: name })}
                  onClick={() => void endDevice(device.id)}
                >
                  {t('devices.end')}
                </Button>
              )}
            </Group>
          );
        })}
      </Stack>
      {items.length > 1 && (
        <Group>
          <ConfirmButton
            variant="default"
            label={t('devices.endOthers')}
            consequence={t('devices.endOthersText')}
            act={endOtherDevices}
          />
        </Group>
      )}
    </Stack>
  );
}
